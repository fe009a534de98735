using System.Management.Automation;
using System.Text;
using System.Text.Json;
using Makini.Http;
using Makini.Json;
using Makini.Paging;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Requests;

/// <summary>One request of the user's own, its answer written to the pipeline.</summary>
internal sealed class RequestRun(IMakiniTransport transport, MakiniRequest request, AsyncPipeline pipeline, CancellationToken cancellationToken)
{
    /// <summary>An answer that is an error comes out as its text.</summary>
    public bool SkipsErrors { get; init; }

    /// <summary>The variable for the status; null for none.</summary>
    public string? StatusVariable { get; init; }

    /// <summary>The variable for the headers; null for none.</summary>
    public string? HeadersVariable { get; init; }

    /// <summary>Writes the answer: its text, or what stands under data as objects.</summary>
    public async Task WriteAsync(bool asText)
    {
        using var response = await SendAsync().ConfigureAwait(false);
        if (response is null) return;
        var text = Encoding.UTF8.GetString(response.Body.ToArray());
        if (asText) await pipeline.WriteAsync(text).ConfigureAwait(false);
        else foreach (var value in Read(response)) await pipeline.WriteAsync(value).ConfigureAwait(false);
    }

    /// <summary>Tells of the file that the answer went to.</summary>
    public async Task WriteAsync(FileDownload file, string path)
    {
        using var response = await SendAsync().ConfigureAwait(false);
        if (response is null) return;
        file.Complete();
        await pipeline.WriteAsync(new FileInfo(path)).ConfigureAwait(false);
    }

    /// <summary>Writes the items of all pages.</summary>
    public async Task WriteAllAsync()
    {
        var list = PageQuery.Of(request);
        var walker = new PageWalker<object>(transport, list, item => PlainOutput.Of(PlainValue.Of(item)), KeyOf);
        await foreach (var page in walker.ReadAsync(pipeline, cancellationToken).ConfigureAwait(false))
            await pipeline.WriteAllAsync(page.Items).ConfigureAwait(false);
    }

    private static string? KeyOf(object item) => item is PSObject record ? (record.Properties["key"] ?? record.Properties["id"])?.Value as string : null;

    private async Task<MakiniResponse?> SendAsync()
    {
        try
        {
            var response = await transport.SendAsync(request, pipeline, cancellationToken).ConfigureAwait(false);
            await SetAsync(StatusVariable, (int)response.Status).ConfigureAwait(false);
            await SetAsync(HeadersVariable, response.ShownHeaders).ConfigureAwait(false);
            return response;
        }
        catch (MakiniException e) when (SkipsErrors && e.StatusCode is not null)
        {
            await SetAsync(StatusVariable, e.StatusCode).ConfigureAwait(false);
            if (e.Body is { } body) await pipeline.WriteAsync(body).ConfigureAwait(false);
            return null;
        }
    }

    private async Task SetAsync(string? variable, object? value)
    {
        if (variable is null) return;
        await pipeline.InvokeAsync(cmdlet =>
        {
            cmdlet.SessionState.PSVariable.Set(variable, value);
            return true;
        }).ConfigureAwait(false);
    }

    private static object?[] Read(MakiniResponse response)
    {
        if (response.Body.IsEmpty) return [];
        using var json = JsonDocument.Parse(response.Body);
        var root = json.RootElement;
        var data = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var inner) ? inner : root;
        return PlainOutput.Of(PlainValue.Of(data)) is object?[] items ? items : [PlainOutput.Of(PlainValue.Of(data))];
    }
}
