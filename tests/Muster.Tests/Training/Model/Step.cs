using CsCheck;

namespace Muster.Tests.Training.Model;

enum Act { Assign, Reassign, Start, Complete, LateResult, Archive, Restore, Undo, MoveGroup, Stand, ChangeCourses, ReassignAll, ArchiveAll, EnrolAll, UndoList }

/// <summary>One thing that happens, to the learner, the package, the group and the course of these numbers.</summary>
sealed record Step(Act Act, int Learner, int Package, int Group, int Course)
{
    public const int Learners = 3;
    public const int Packages = 2;
    public const int Groups = 2;
    public const int MostCourses = 3;

    /// <summary>Training is the rule, lists and archiving the exception.</summary>
    public static readonly Gen<Step> Any =
        from act in Gen.Frequency(
            (4, Gen.Const(Act.Assign)), (5, Gen.Const(Act.Reassign)), (5, Gen.Const(Act.Start)), (6, Gen.Const(Act.Complete)), (2, Gen.Const(Act.LateResult)),
            (2, Gen.Const(Act.Archive)), (2, Gen.Const(Act.Restore)), (4, Gen.Const(Act.Undo)), (3, Gen.Const(Act.MoveGroup)), (1, Gen.Const(Act.Stand)),
            (1, Gen.Const(Act.ChangeCourses)), (2, Gen.Const(Act.ReassignAll)), (1, Gen.Const(Act.ArchiveAll)), (2, Gen.Const(Act.EnrolAll)), (3, Gen.Const(Act.UndoList)))
        from learner in Gen.Int[0, Learners - 1]
        from package in Gen.Int[0, Packages - 1]
        from @group in Gen.Int[0, Groups - 1]
        from course in Gen.Int[0, MostCourses - 1]
        select new Step(act, learner, package, @group, course);

    /// <summary>Which of so many lists is taken back: the newest, or now and then one before it.</summary>
    public int ListOf(int lists) => Math.Max(0, lists - 1 - Course);
}
