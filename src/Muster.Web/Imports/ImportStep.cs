namespace Muster.Web.Imports;

public enum ImportStep { Upload, Map, Preview, Receipt }
