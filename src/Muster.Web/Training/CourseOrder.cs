using Microsoft.AspNetCore.Http;
using Muster.Intake;
using Muster.Training;

namespace Muster.Web.Training;

/// <summary>The courses of a package while its form is edited: in the form itself, so that every button works without script.</summary>
public sealed class CourseOrder
{
    public const string CourseName = "course";
    public const string NewCourseName = "newCourse";
    public const string StepName = "step";
    public const string Save = "save";
    public const string Add = "add";

    readonly List<string> _titles;

    CourseOrder(IEnumerable<string> titles) => _titles = [.. titles];

    public IReadOnlyList<string> Titles => _titles;

    public IReadOnlyList<CourseChoice> Choices => _titles.ConvertAll(CourseChoice.ByTitle);

    public static CourseOrder Of(IEnumerable<string> titles) => new(titles);

    /// <summary>What the form says, after the button that sent it.</summary>
    /// <param name="isSaved">Whether that button was the one that saves.</param>
    public static CourseOrder Read(IFormCollection form, out bool isSaved)
    {
        var order = new CourseOrder(form[CourseName].OfType<string>());
        order.TryAdd(form[NewCourseName]);

        var step = form[StepName].ToString();
        isSaved = step == Save;
        order.Take(step);
        return order;
    }

    void Take(string step)
    {
        if (step.Split('-') is not [var verb, var number] || !int.TryParse(number, out var place) || place < 0 || place >= _titles.Count)
            return;

        switch (verb)
        {
            case "up" when place > 0:
                (_titles[place - 1], _titles[place]) = (_titles[place], _titles[place - 1]);
                break;
            case "down" when place < _titles.Count - 1:
                (_titles[place + 1], _titles[place]) = (_titles[place], _titles[place + 1]);
                break;
            case "leave":
                _titles.RemoveAt(place);
                break;
        }
    }

    void TryAdd(string? title)
    {
        var clean = Cleaning.Clean(title ?? "");

        if (clean.Length > 0)
            _titles.Add(clean);
    }
}
