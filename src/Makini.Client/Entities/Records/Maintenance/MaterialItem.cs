namespace Makini.Entities;

/// <summary>A material in a list: of a work order, an asset, an assembly.</summary>
public sealed class MaterialItem : MakiniEntity
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The key of its material.</summary>
    public string? MaterialKey { get; init; }

    /// <summary>The key of its assembly.</summary>
    public string? AssemblyKey { get; init; }

    /// <summary>The key of its asset.</summary>
    public string? AssetKey { get; init; }

    /// <summary>The key of its asset template.</summary>
    public string? AssetTemplateKey { get; init; }

    /// <summary>The key of its work order.</summary>
    public string? WorkOrderKey { get; init; }

    /// <summary>The key of its preventive maintenance.</summary>
    public string? PmKey { get; init; }

    /// <summary>The key of its production order.</summary>
    public string? ProductionOrderKey { get; init; }

    /// <summary>The number of the part.</summary>
    public string? PartNumber { get; init; }

    /// <summary>The number of the drawing.</summary>
    public string? DrawingNumber { get; init; }

    /// <summary>The position on the drawing.</summary>
    public string? PositionNumber { get; init; }

    /// <summary>The key of its document.</summary>
    public string? DocumentKey { get; init; }

    /// <summary>The key of its unit of measure.</summary>
    public string? UomKey { get; init; }

    /// <summary>How many, or how much.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>How much is needed.</summary>
    public decimal? RequiredQuantity { get; init; }

    /// <summary>How much was used.</summary>
    public decimal? UsedQuantity { get; init; }

    /// <summary>The key of its storeroom.</summary>
    public string? StoreroomKey { get; init; }
}
