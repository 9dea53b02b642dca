namespace Muster.Imports;

/// <summary>What becomes of a row whose address an active learner already has.</summary>
public enum ExistingLearners { Skip, Update, Reject }
