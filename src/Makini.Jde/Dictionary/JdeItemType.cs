namespace Makini.Jde;

/// <summary>How a data item is stored.</summary>
public enum JdeItemType
{
    /// <summary>CHAR, blank-padded.</summary>
    Text,

    /// <summary>Packed or zoned decimal: an integer with an implied decimal point.</summary>
    Number,

    /// <summary>CYYDDD: years since 1900 times 1000 plus the day of the year; 0 is no date.</summary>
    Date,

    /// <summary>HHMMSS as a number.</summary>
    Time,
}
