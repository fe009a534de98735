using System.Globalization;

namespace Makini.Jde.Business;

/// <summary>A row's values by alias. It is used again for the next row.</summary>
/// <param name="columns">The aliases, in the order of the values.</param>
internal sealed class BusinessRow(IReadOnlyList<string> columns)
{
    private readonly Dictionary<string, int> _places = columns.Select((alias, i) => (alias, i)).ToDictionary(c => c.alias, c => c.i, StringComparer.Ordinal);
    private IReadOnlyList<object?> _values = [];

    /// <summary>The connection that the row came through.</summary>
    public string ConnectionName { get; private set; } = "";

    /// <summary>Stands at a row.</summary>
    public void Move(IReadOnlyList<object?> values, string connectionName) => (_values, ConnectionName) = (values, connectionName);

    /// <summary>A text without the blanks round it.</summary>
    public string Text(string alias) => ((string)this[alias]!).Trim();

    /// <summary>A number with its decimals.</summary>
    public decimal Number(string alias) => Convert.ToDecimal(this[alias], CultureInfo.InvariantCulture);

    /// <summary>A whole number, such as an address or an order.</summary>
    public int Integer(string alias) => Convert.ToInt32(this[alias], CultureInfo.InvariantCulture);

    /// <summary>A date; null for none.</summary>
    public DateTime? Date(string alias) => (DateTime?)this[alias];

    private object? this[string alias] => _values[_places[alias]];
}
