using System.Text.Json;

namespace Makini.Json;

/// <summary>What System.Text.Json throws over text that it cannot read.</summary>
internal static class JsonFaults
{
    /// <summary>Text that is no UTF-8 inside a string is only found when the string is asked for, and is no JsonException then.</summary>
    public static bool Are(Exception e) => e is JsonException or InvalidOperationException;
}
