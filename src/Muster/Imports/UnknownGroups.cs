namespace Muster.Imports;

/// <summary>What becomes of a group name that no group has.</summary>
public enum UnknownGroups { Create, Reject }
