namespace Makini.Entities;

/// <summary>The measures of something. Which there are depends on the connected system.</summary>
public sealed class Dimensions : MakiniRecord;
