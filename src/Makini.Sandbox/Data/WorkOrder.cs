namespace Makini.Sandbox.Data;

/// <summary>A work order: to make an item, or to maintain an asset.</summary>
internal sealed record WorkOrder(int Number, string Type, string Text, BusinessUnit Plant, DateTime Start, DateTime Due, string Status)
{
    public Item? Item { get; init; }

    public Asset? Asset { get; init; }

    public decimal Quantity { get; init; }

    public decimal Completed { get; init; }

    public decimal EstimatedHours { get; init; }

    public decimal ActualHours { get; init; }

    /// <summary>In the smallest unit of the company's currency.</summary>
    public long EstimatedAmount { get; init; }

    public DateTime? CompletedOn { get; init; }

    public string Priority { get; init; } = "3";

    /// <summary>All parts are issued and all is made.</summary>
    public bool IsCompleted => CompletedOn is not null;

    /// <summary>Most orders of the file are history, but a plant has a good many under way.</summary>
    public static DateTime StartOf(SeededRandom random) => random.Chance(40)
        ? random.Day(Calendar.Today.AddDays(-40), Calendar.Today.AddDays(45))
        : random.Day(Calendar.Start, Calendar.Today);

    /// <summary>Where an order is that is planned for these days.</summary>
    public static string StatusOf(DateTime start, DateTime due, SeededRandom random)
    {
        if (due < Calendar.Today.AddDays(-60)) return "99";
        if (due < Calendar.Today.AddDays(-20)) return random.Pick(["90", "99"]);
        if (due < Calendar.Today) return "80";
        if (start <= Calendar.Today) return random.Pick(["45", "50", "50"]);
        return start < Calendar.Today.AddDays(14) ? "40" : random.Pick(["10", "20", "30"]);
    }
}
