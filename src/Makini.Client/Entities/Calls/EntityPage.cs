namespace Makini.Entities;

/// <summary>Records of a list as they come.</summary>
/// <param name="Records">One or more.</param>
/// <param name="Total">How many the whole list has, as the service tells; null where it does not, or counts what the filter leaves out.</param>
internal sealed record EntityPage(IReadOnlyList<MakiniEntity> Records, long? Total);
