using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>What all data service requests have in common.</summary>
internal static class AisCalls
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A call with the body that is written.</summary>
    /// <param name="write">Writes the members.</param>
    public static SystemCall Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new SystemCall(AisNames.Service) { Body = Encoding.UTF8.GetString(stream.ToArray()) };
    }

    /// <summary>Writes what is asked of which table.</summary>
    public static void WriteTarget(Utf8JsonWriter json, JdeTable table, string type)
    {
        json.WriteString("targetName", table.Name);
        json.WriteString("targetType", "table");
        json.WriteString("dataServiceType", type);
    }

    /// <summary>Writes which rows.</summary>
    /// <param name="json">Stands in the request's object.</param>
    /// <param name="table">The table.</param>
    /// <param name="where">What AIS can say.</param>
    /// <param name="more">Choices of conditions besides.</param>
    public static void WriteQuery(Utf8JsonWriter json, JdeTable table, StoredCondition where, IEnumerable<IReadOnlyList<AisCondition>> more)
    {
        var clauses = AisClauses.Of(where).Select(c => (IReadOnlyList<AisCondition>)[.. Choices(c).Select(p => AisCondition.TryOf(p)!.Value)]);
        AisQueryWriter.Write(json, clauses.Concat(more), table.Columns[0]);
    }

    private static IEnumerable<StoredCondition> Choices(StoredCondition clause) => clause switch
    {
        AnyCondition any => any.Parts,
        ConstantCondition => [],
        _ => [clause],
    };
}
