using Muster.Imports;
using Muster.Organisations;

namespace Muster.Tests.Imports;

public sealed class PastDueDateTests
{
    static readonly PackageChoice Induction = new(Guid.NewGuid(), Guid.NewGuid());

    static DateOnly Today { get; } = new Organisation().Today(TimeProvider.System);

    [Theory]
    [InlineData(ImportPurpose.Enrol, true, true)]
    [InlineData(ImportPurpose.Enrol, false, false)]
    [InlineData(ImportPurpose.Assign, false, true)]
    [InlineData(ImportPurpose.Reassign, true, true)]
    [InlineData(ImportPurpose.Reassign, false, true)] // each row names its own
    [InlineData(ImportPurpose.Archive, false, false)]
    public void A_due_date_that_is_over_is_told_wherever_something_is_assigned(ImportPurpose purpose, bool hasPackage, bool told)
    {
        var setup = new ImportSetup { Purpose = purpose, Packages = hasPackage ? [Induction] : [], DueOn = Today.AddDays(-2) };

        Assert.Equal(told, PastDueDate.ProblemOf(setup, new Organisation(), TimeProvider.System) is not null);
        Assert.Null(PastDueDate.ProblemOf(setup with { DueOn = Today.AddDays(2) }, new Organisation(), TimeProvider.System));
    }
}
