namespace Makini.Sandbox.Data;

/// <summary>
/// Dates that are none, as every old system has them: day 366 of a year without it, a day 0. They stand in the records named here,
/// at every seed and scale.
/// </summary>
internal static class Oddities
{
    public static readonly int[] BadDates = [125366, 99366, 100000];

    /// <summary>F0101: these addresses have a bad UPMJ.</summary>
    public static readonly int[] Addresses = [4011, 4012, 4013];

    /// <summary>F4801: these work orders have a bad DRQJ.</summary>
    public static readonly int[] WorkOrders = [450004, 450005, 450006];

    /// <summary>F4211: the first lines of these orders have a bad PDDJ.</summary>
    public static readonly int[] SalesOrders = [300007, 300008, 300009];

    /// <summary>The bad date of a record, or the good one of any other.</summary>
    public static object DateOf(int[] numbers, int number, DateTime date)
    {
        var index = Array.IndexOf(numbers, number);
        return index < 0 ? date : BadDates[index];
    }
}
