using System.Runtime.CompilerServices;
using System.Text.Json;
using Makini.Http;
using Makini.Json;
using Makini.Paging;

namespace Makini.Connections;

/// <summary>The Admin API: the account and all its connections. Wants a connection with an account's token.</summary>
internal sealed class AdminClient(IMakiniTransport transport, TimeProvider time)
{
    private const string Connections = "/api/system/connections";

    public AdminClient(MakiniConnection connection)
        : this(connection.Transport, TimeProvider.System)
    {
    }

    /// <summary>The account's connections, page after page.</summary>
    public IAsyncEnumerable<RemoteConnection> ListConnectionsAsync(ICallLog log, CancellationToken cancellationToken, long? wanted = null) =>
        ListAsync(new PageQuery(Connections, []) { Wanted = wanted }, AdminRecords.ReadConnection, log, cancellationToken);

    /// <summary>The systems that can be connected.</summary>
    public IAsyncEnumerable<MakiniPlatform> ListPlatformsAsync(ICallLog log, CancellationToken cancellationToken, long? wanted = null) =>
        ListAsync(new PageQuery("/api/system/platforms", []) { Wanted = wanted }, AdminRecords.ReadPlatform, log, cancellationToken);

    /// <summary>The account's application.</summary>
    public async Task<MakiniAccountClient> GetClientAsync(ICallLog log, CancellationToken cancellationToken)
    {
        var request = new MakiniRequest(HttpMethod.Get, "/api/system/client");
        using var response = await transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        return JsonAnswer.ReadOne(response, AdminRecords.ReadClient);
    }

    /// <summary>Makes a connection without the customer's browser.</summary>
    public async Task<CreatedConnection> CreateAsync(NewRemoteConnection connection, ICallLog log, CancellationToken cancellationToken)
    {
        var request = new MakiniRequest(HttpMethod.Post, Connections)
        {
            Content = JsonRequestBody.From(writer => Write(writer, connection)),
            Secrets = [.. connection.Credentials.Values],
        };
        using var response = await transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        return JsonAnswer.ReadOne(response, ReadCreated);
    }

    /// <summary>Ends a connection and its tokens for good.</summary>
    public async Task DeleteAsync(string key, ICallLog log, CancellationToken cancellationToken)
    {
        var request = new MakiniRequest(HttpMethod.Delete, PathOf(key)) { ExpectsJson = false };
        using var response = await transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A new token for a connection.</summary>
    public async Task<TokenSet> IssueTokenAsync(string key, ICallLog log, CancellationToken cancellationToken)
    {
        var request = new MakiniRequest(HttpMethod.Post, $"{PathOf(key)}/token");
        using var response = await transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        return JsonAnswer.ReadOne(response, json => TokenAnswer.Read(json, time.GetUtcNow()));
    }

    /// <summary>The account's own names and values for a connection.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> GetMetadataAsync(string key, ICallLog log, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var page in ListAsync<IReadOnlyDictionary<string, string?>>(
            new PageQuery($"{PathOf(key)}/metadata", []), json => AdminRecords.ReadMetadata(json), log, cancellationToken).ConfigureAwait(false))
        {
            foreach (var pair in page) all[pair.Key] = pair.Value;
        }

        return all;
    }

    /// <summary>Sets names and values; those not named stay.</summary>
    public async Task SetMetadataAsync(
        string key, IEnumerable<KeyValuePair<string, string?>> metadata, ICallLog log, CancellationToken cancellationToken)
    {
        var request = new MakiniRequest(HttpMethod.Post, $"{PathOf(key)}/metadata")
        {
            Content = JsonRequestBody.From(writer => Write(writer, metadata)),
            ExpectsJson = false,
        };
        using var response = await transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
    }

    private CreatedConnection? ReadCreated(JsonElement json) =>
        TokenAnswer.Read(json, time.GetUtcNow()) is { } tokens ? new CreatedConnection(AdminRecords.ReadKey(json), tokens) : null;

    private static string PathOf(string key) => $"{Connections}/{PathSegment.Of(key, "key")}";

    private static void Write(Utf8JsonWriter writer, NewRemoteConnection connection)
    {
        writer.WriteStartObject();
        writer.WriteString("name", connection.Name);
        writer.WriteString("email", connection.Email);
        writer.WriteString("provider", connection.Provider);
        writer.WriteStartObject("credentials");
        foreach (var pair in connection.Credentials) writer.WriteString(pair.Key, pair.Value);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, string?>> metadata)
    {
        writer.WriteStartArray();
        foreach (var pair in metadata)
        {
            writer.WriteStartObject();
            writer.WriteString("key", pair.Key);
            writer.WriteString("value", pair.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private async IAsyncEnumerable<T> ListAsync<T>(
        PageQuery list, Func<JsonElement, T?> read, ICallLog log, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var walker = new PageWalker<T>(transport, list, read, keyOf: static _ => null);
        await foreach (var page in walker.ReadAsync(log, cancellationToken).ConfigureAwait(false))
            foreach (var item in page.Items) yield return item;
    }
}
