using System.Text.Json;

namespace Makini.Jde.Query;

/// <summary>Writes clauses as a query of AIS: those of one condition side by side, each choice as a query of its own within.</summary>
internal static class AisQueryWriter
{
    /// <summary>Writes the member query; nothing if there is no clause.</summary>
    /// <param name="json">Stands in the request's object.</param>
    /// <param name="clauses">Choices of conditions: one of each must hold. An empty one holds for no row.</param>
    /// <param name="anyColumn">A column of the file.</param>
    public static void Write(Utf8JsonWriter json, IEnumerable<IReadOnlyList<AisCondition>> clauses, JdeColumn anyColumn)
    {
        var all = clauses.ToList();
        if (all.Count == 0) return;

        var singles = all.Where(c => c.Count <= 1).SelectMany(c => c.Count == 0 ? AisCondition.Never(anyColumn) : c).ToList();
        var choices = all.FindAll(c => c.Count > 1);
        json.WriteStartObject("query");
        json.WriteBoolean("autoFind", value: true);
        if (singles.Count > 0)
        {
            WriteConditions(json, singles, "MATCH_ALL");
        }
        else
        {
            WriteConditions(json, choices[0], "MATCH_ANY");
            choices.RemoveAt(0);
        }

        if (choices.Count > 0) WriteChoices(json, choices);
        json.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter json, List<IReadOnlyList<AisCondition>> choices)
    {
        json.WriteStartArray("complexQuery");
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteStartObject("query");
            WriteConditions(json, choice, "MATCH_ANY");
            json.WriteEndObject();
            json.WriteString("andOr", "AND");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteConditions(Utf8JsonWriter json, IReadOnlyList<AisCondition> conditions, string matchType)
    {
        json.WriteString("matchType", matchType);
        json.WriteStartArray("condition");
        foreach (var condition in conditions) WriteCondition(json, condition);
        json.WriteEndArray();
    }

    private static void WriteCondition(Utf8JsonWriter json, AisCondition condition)
    {
        json.WriteStartObject();
        json.WriteString("controlId", AisNames.Control(condition.Column));
        json.WriteString("operator", condition.Operator);
        if (condition.Values.Count > 0)
        {
            json.WriteStartArray("value");
            foreach (var value in condition.Values)
            {
                json.WriteStartObject();
                json.WriteString("content", value);
                json.WriteString("specialValueId", "LITERAL");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
