using System.Collections.Concurrent;

namespace Makini.NetSuite.Records;

/// <summary>What is known of an account so far, so that it is asked for once: its records, their fields, how it writes days.</summary>
internal sealed class AccountFacts
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<NetSuiteField>> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of its records; null where nobody has asked for them.</summary>
    public IReadOnlyList<string>? Records { get; set; }

    /// <summary>How it writes days; null where that is not known.</summary>
    public string? DayFormat { get; set; }

    /// <summary>The fields of a record as its catalogue tells them; none where it tells none; null where nobody has asked.</summary>
    public IReadOnlyList<NetSuiteField>? Fields(string record) => _fields.TryGetValue(record, out var fields) ? fields : null;

    /// <summary>Keeps what the catalogue told.</summary>
    public void Keep(string record, IReadOnlyList<NetSuiteField> fields) => _fields[record] = fields;
}
