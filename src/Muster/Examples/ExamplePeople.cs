using System.Globalization;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Learners;

namespace Muster.Examples;

/// <summary>Who works in the example organisation, or did.</summary>
sealed class ExamplePeople
{
    const string Domain = "harbour-house.example";
    const double MixedFamilies = 0.5;
    const double Newcomers = 0.4;
    const double Leavers = 0.06;

    readonly Draw _draw;
    readonly ExampleSetting _setting;
    readonly DateTimeOffset _begins;
    readonly DateTimeOffset _now;
    readonly long _revision;
    readonly Dictionary<string, int> _addresses = [];

    public ExamplePeople(Draw draw, ExampleSetting setting, int count, DateTimeOffset begins, DateTimeOffset now, long revision)
    {
        (_draw, _setting, _begins, _now, _revision) = (draw, setting, begins, now, revision);

        // Ids sort by time, and so do people who came one after another.
        All = [.. Enumerable.Range(0, count).Select(_ => Joined()).Order().Select(Person)];
    }

    public IReadOnlyList<Employee> All { get; }

    /// <summary>Somebody with the groups they sit in, and when they came: on the first day, or later.</summary>
    public sealed record Employee(Learner Learner, IReadOnlyList<Group> Groups, bool IsNewcomer)
    {
        public DateTimeOffset Came => Learner.CreatedAt;

        public DateTimeOffset? Left => Learner.ArchivedAt;
    }

    DateTimeOffset Joined() =>
        _draw.Chance(Newcomers) ? _draw.OfficeHours(_begins.AddDays(_draw.Below((int)(_now - _begins).TotalDays - 1))) : _draw.OfficeHours(_begins);

    Employee Person(DateTimeOffset came)
    {
        var culture = _draw.One(PeopleNames.Cultures);
        var family = _draw.Chance(MixedFamilies) ? _draw.One(PeopleNames.Cultures) : culture;
        var (first, last) = (_draw.One(culture.First), _draw.One(family.Last));
        var groups = Groups();
        var learner = new Learner(_draw.Id(came), first, last, Address(first, last), Custom(came, groups), came, _revision);

        if (_draw.Chance(Leavers) && _now - came > TimeSpan.FromDays(60))
            learner.Archive(_draw.OfficeHours(came.AddDays(_draw.Between(30, (_now - came).TotalDays - 2))), _revision);

        return new Employee(learner, groups, IsNewcomer(came));
    }

    EmailAddress Address(string first, string last)
    {
        var local = $"{PeopleNames.Plain(first)}.{PeopleNames.Plain(last)}";
        var namesakes = _addresses[local] = _addresses.GetValueOrDefault(local) + 1;
        return EmailAddress.Parse($"{local}{(namesakes > 1 ? namesakes.ToString(CultureInfo.InvariantCulture) : "")}@{Domain}");
    }

    // The last two groups are for people of the others.
    List<Group> Groups()
    {
        var groups = new List<Group> { _setting.Groups[_draw.Below(_setting.Groups.Count - 2)] };

        if (_draw.Chance(0.15))
            groups.Add(_setting.Groups[^2]);

        if (_draw.Chance(0.1))
            groups.Add(_setting.Groups[^1]);

        return groups;
    }

    CustomValues Custom(DateTimeOffset came, List<Group> groups)
    {
        var values = CustomValues.None
            .With(_setting.Badge.Id, _draw.Below(1_000_000).ToString("000000", CultureInfo.InvariantCulture))
            .With(_setting.Started.Id, StartDate(came).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .With(_setting.Hours.Id, _draw.One(["16", "20", "22.5", "30", "37.5", "37.5", "37.5"]));

        if (_draw.Chance(0.7))
            values = values.With(_setting.Drives.Id, _draw.Chance(0.3) ? "true" : "false");

        var shift = groups.Contains(_setting.Groups[^2]) ? "Night" : _draw.One(["Early", "Late", ""]);
        return values.With(_setting.Shift.Id, shift);
    }

    // Who was there on the first day had come some time in the years before.
    DateOnly StartDate(DateTimeOffset came) =>
        DateOnly.FromDateTime(IsNewcomer(came) ? came.UtcDateTime : came.UtcDateTime.AddDays(-_draw.Below(4000)));

    bool IsNewcomer(DateTimeOffset came) => came >= _begins.AddDays(1);
}
