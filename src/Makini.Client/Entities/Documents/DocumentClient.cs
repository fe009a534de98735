using System.Net.Http.Headers;
using Makini.Http;

namespace Makini.Entities;

/// <summary>Uploads and downloads documents, piece by piece: files of any size.</summary>
internal sealed class DocumentClient(MakiniConnection connection)
{
    private static readonly EntityType Documents = EntityCatalogue.Of(typeof(Document));

    /// <summary>Makes a document of a file. Never repeated by itself once it may have arrived.</summary>
    /// <param name="family">The family; none for the first that has documents.</param>
    /// <param name="path">The file.</param>
    /// <param name="name">The document's name.</param>
    /// <param name="contentType">What it is.</param>
    /// <param name="transfer">Told of each piece.</param>
    /// <param name="log">Where to tell of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MakiniException">FileUnavailable: the file cannot be read. Or the service does not take it.</exception>
    public async Task<MakiniEntity> UploadAsync(
        MakiniFamily family, string path, string name, MediaTypeHeaderValue contentType, Transfer transfer, ICallLog log, CancellationToken cancellationToken)
    {
        FileContent.Check(path);
        var paths = new EntityPaths(Documents, EntityFamilies.Choose(Documents, family, connection.Family, Documents.CreateFamilies));
        var request = new MakiniRequest(HttpMethod.Post, paths.List)
        {
            Content = () => Form(path, name, contentType, transfer),
            Transfer = transfer,
        };
        using var response = await connection.Transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        return EntityReader.ReadOne(response, Documents.RecordType, new EntityOrigin(connection.Name, paths.Family));
    }

    /// <summary>Writes a document's content to a file. The file is there when all of it has come, and not before.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="transfer">Told of each piece.</param>
    /// <param name="log">Where to tell of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MakiniException">InvalidRequest: it has no address, or one that this connection's token is not for. FileUnavailable. Or the call failed.</exception>
    public async Task DownloadAsync(Document document, string path, Transfer transfer, ICallLog log, CancellationToken cancellationToken)
    {
        using var file = new FileDownload(path);
        var request = new MakiniRequest(HttpMethod.Get, PathOf(document))
        {
            Query = QueryOf(document),
            ExpectsJson = false,
            Download = file,
            Transfer = transfer,
        };
        using var response = await connection.Transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        file.Complete();
    }

    private static MultipartFormDataContent Form(string path, string name, MediaTypeHeaderValue contentType, Transfer transfer)
    {
        var file = new FileContent(path, transfer) { Headers = { ContentType = contentType } };
        return new MultipartFormDataContent { { new StringContent(name), "name" }, { file, "file", FileName(path) } };
    }

    /// <summary>As browsers write a file's name into a form: what would end the name, or its line, is escaped.</summary>
    private static string FileName(string path) =>
        string.Concat(Path.GetFileName(path).Select(c => c == '"' || char.IsControl(c) ? Uri.HexEscape(c) : c.ToString()));

    private static IReadOnlyList<KeyValuePair<string, string>> QueryOf(Document document)
    {
        var address = document.Url!;
        var start = address.IndexOf('?');
        if (start < 0) return [];
        return
        [
            .. address.Substring(start + 1).Split('#')[0].Split('&')
                .Select(pair => pair.Split(['='], 2))
                .Select(pair => new KeyValuePair<string, string>(Uri.UnescapeDataString(pair[0]), pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : "")),
        ];
    }

    private string PathOf(Document document)
    {
        if (document.Url is not { Length: > 0 } url || !Uri.TryCreate(connection.BaseUri, url, out var address)) throw Refuse(document, "has no address", "Get-MakiniDocument <key> reads it anew.");
        var root = connection.BaseUri.AbsolutePath.TrimEnd('/');
        return RequestUri.IsSameOrigin(address, connection.BaseUri) && address.AbsolutePath.StartsWith(root + "/", StringComparison.Ordinal)
            ? address.AbsolutePath.Substring(root.Length)
            : throw Refuse(document, $"lies at {address.Host}, which this connection's token is not for", "Invoke-WebRequest $document.Url -OutFile <file>");
    }

    private static MakiniException Refuse(Document document, string reason, string action) =>
        new(ErrorIds.InvalidRequest, $"The document {document.Key} {reason}.") { Target = document.Key, RecommendedAction = action };
}
