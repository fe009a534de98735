using System.Globalization;
using Makini.Http;

namespace Makini.Passthrough;

/// <summary>/api/passthrough and /api/raw over a transport.</summary>
internal sealed class PassthroughClient(IMakiniTransport transport) : IPassthrough
{
    private const string Service = "/api/passthrough";
    private const string Tables = "/api/raw/tables";

    /// <inheritdoc/>
    public Task<MakiniResponse> QuerySqlAsync(
        string sql, IReadOnlyList<object?> parameters, ICallLog log, CancellationToken cancellationToken)
    {
        var request = new MakiniRequest(HttpMethod.Post, Service)
        {
            Content = SqlBody.From(sql, parameters),
            IsRepeatable = true, // only queries come here: whoever makes the SQL lets nothing else through
        };
        return transport.SendAsync(request, log, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<MakiniResponse> ReadRawTableAsync(
        string table, int page, IReadOnlyList<KeyValuePair<string, string>> query, ICallLog log, CancellationToken cancellationToken) =>
        transport.SendAsync(GetPage(RawTablePath(table), page, query), log, cancellationToken);

    /// <inheritdoc/>
    public Task<MakiniResponse> AskAsync(SystemCall call, ICallLog log, CancellationToken cancellationToken)
    {
        var request = new MakiniRequest(HttpMethod.Post, Service)
        {
            Content = SystemCallBody.From(call),
            IsRepeatable = true,
            FindFault = call.FindFault,
        };
        return transport.SendAsync(request, log, cancellationToken);
    }

    /// <summary>The names of all raw tables.</summary>
    /// <exception cref="MakiniException">The call failed, or the answer is no list.</exception>
    public async Task<IReadOnlyList<string>> ListRawTablesAsync(ICallLog log, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        for (var page = 1; ; page++)
        {
            using var response = await transport.SendAsync(GetPage(Tables, page, []), log, cancellationToken).ConfigureAwait(false);
            if (!RawTableNames.Read(response, names)) return names;
        }
    }

    /// <summary>The path of a raw table's rows.</summary>
    /// <exception cref="MakiniException">InvalidRequest: that can be no table's name.</exception>
    public static string RawTablePath(string table) => $"{Tables}/{PathSegment.Of(table, "name of a table")}/data";

    private static MakiniRequest GetPage(string path, int page, IReadOnlyList<KeyValuePair<string, string>> query) => new(HttpMethod.Get, path)
    {
        Query = [new("page", page.ToString(CultureInfo.InvariantCulture)), .. query],
    };
}
