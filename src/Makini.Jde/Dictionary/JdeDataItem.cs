namespace Makini.Jde;

/// <summary>A data item of the dictionary: one meaning and one storage for every file that has the alias.</summary>
/// <param name="Alias">The item's name, without a file's prefix: AN8, MCU, UPMJ.</param>
/// <param name="Type">How it is stored.</param>
public sealed record JdeDataItem(string Alias, JdeItemType Type)
{
    /// <summary>Characters of a text; 0 for other types.</summary>
    public int Length { get; init; }

    /// <summary>Digits of a number, the implied decimals included; 0 where no source gives them.</summary>
    public int Digits { get; init; }

    /// <summary>Implied decimals: the stored integer is the value times 10 to this power.</summary>
    public int Decimals { get; init; }

    /// <summary>A quantity: its decimals are a site's choice.</summary>
    public bool IsQuantity { get; init; }

    /// <summary>Whose currency decides the decimals.</summary>
    public JdeMoney Money { get; init; }

    /// <summary>How text stands in its column.</summary>
    public JdeJustification Justification { get; init; }

    /// <summary>A name in plain words, such as AddressNumber; null where the meaning is not known.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>The meaning; null where it is not known.</summary>
    public string? Description { get; init; }

    /// <summary>The user defined code table that explains the values, as system/type (01/ST); null where there is none.</summary>
    public string? UserDefinedCode { get; init; }

    /// <summary>Where its facts come from.</summary>
    public JdeFactSource Source { get; init; }

    /// <summary>The type of the property a row has for it.</summary>
    /// <remarks>Numbers without known digits are decimals, since nobody can say that they are not.</remarks>
    public Type ClrType => Type switch
    {
        JdeItemType.Text => typeof(string),
        JdeItemType.Date => typeof(DateTime?),
        JdeItemType.Time => typeof(TimeSpan?),
        _ when Decimals > 0 || Money != JdeMoney.None || Digits is 0 or > 18 => typeof(decimal),
        _ when Digits > 9 => typeof(long),
        _ => typeof(int),
    };
}
