namespace Muster.Imports.Mapping;

/// <summary>How a column came to its field, strongest first.</summary>
public enum MappingHow { Given, Remembered, Exact, Alias, Similar, Content, None }
