namespace Makini.Entities;

/// <summary>Where something stands on a drawing.</summary>
public sealed class Drawing : MakiniRecord
{
    /// <summary>The number of the drawing.</summary>
    public string? DrawingNo { get; init; }

    /// <summary>The position on the drawing.</summary>
    public string? DrawingPos { get; init; }

    /// <summary>The number of the drawing it refers to.</summary>
    public string? ReferenceNo { get; init; }

    /// <summary>The position on the drawing it refers to.</summary>
    public string? ReferencePos { get; init; }

    /// <summary>Files about it.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];
}
