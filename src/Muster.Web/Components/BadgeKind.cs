namespace Muster.Web.Components;

/// <summary>How a state feels; the words in the badge say what it is, for those who see no colours.</summary>
public enum BadgeKind { Neutral, Active, Good, Warning, Bad }
