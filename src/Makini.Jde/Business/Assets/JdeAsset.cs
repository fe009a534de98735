namespace Makini.Jde.Business;

/// <summary>An asset with what it cost, what it is worth and when it is to be serviced (F1201, F1202, F1207).</summary>
public sealed record JdeAsset : JdeRecord
{
    /// <summary>The asset's number.</summary>
    public int AssetNumber { get; init; }

    /// <summary>The unit or tag number.</summary>
    public string Tag { get; init; } = "";

    /// <summary>The serial number.</summary>
    public string SerialNumber { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Description { get; init; } = "";

    /// <summary>The company, five digits.</summary>
    public string Company { get; init; } = "";

    /// <summary>The business unit that is responsible for it.</summary>
    public string BusinessUnit { get; init; } = "";

    /// <summary>The business unit where it stands.</summary>
    public string Location { get; init; } = "";

    /// <summary>The status (UDC 12/ES).</summary>
    public string Status { get; init; } = "";

    /// <summary>The number of the asset that it belongs to; its own if it belongs to none.</summary>
    public int ParentAssetNumber { get; init; }

    /// <summary>When it was acquired.</summary>
    public DateTime? AcquiredDate { get; init; }

    /// <summary>When it was disposed of; null if it is still there.</summary>
    public DateTime? DisposedDate { get; init; }

    /// <summary>What it cost.</summary>
    public decimal Cost { get; init; }

    /// <summary>What is depreciated of that, above 0.</summary>
    public decimal AccumulatedDepreciation { get; init; }

    /// <summary>What it is worth in the books.</summary>
    public decimal NetBookValue => Cost - AccumulatedDepreciation;

    /// <summary>The company's currency.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The services that are planned for it.</summary>
    public IReadOnlyList<JdeAssetService> Services { get; init; } = [];

    /// <summary>The day of the next service; null for none.</summary>
    public DateTime? NextServiceDate => Services.Min(s => s.DueDate);
}

/// <summary>A service that is planned for an asset (F1207).</summary>
public sealed record JdeAssetService
{
    /// <summary>The kind of service.</summary>
    public string ServiceType { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public string Description { get; init; } = "";

    /// <summary>The maintenance status.</summary>
    public string Status { get; init; } = "";

    /// <summary>When it was last done.</summary>
    public DateTime? LastDoneDate { get; init; }

    /// <summary>When it is to be done.</summary>
    public DateTime? DueDate { get; init; }

    /// <summary>The work order for it; 0 for none.</summary>
    public int WorkOrderNumber { get; init; }

    /// <summary>The kind and when it is due.</summary>
    public override string ToString() => FormattableString.Invariant($"{ServiceType} {DueDate:yyyy-MM-dd}");
}
