using System.Text.Json;

namespace Makini.Jde.Rows;

/// <summary>The error of an answer that cannot be read.</summary>
internal static class InvalidAnswer
{
    /// <summary>Makes the error.</summary>
    /// <param name="cause">Why it cannot be read.</param>
    /// <returns>The error, to be thrown.</returns>
    public static MakiniException Error(JsonException cause) =>
        new(ErrorIds.ResponseInvalid, $"The answer to the query cannot be read: {cause.Message.TrimEnd('.')}.", cause)
        {
            RecommendedAction = "Run the command again. If it fails in the same way, -Verbose tells which request it was: give that to Makini's support.",
        };
}
