using System.Net;
using Makini.Http;

namespace Makini.Entities;

/// <summary>A file as the body of a request, read as it is sent.</summary>
/// <param name="path">The file.</param>
/// <param name="tell">Gets the number of bytes sent so far.</param>
internal sealed class FileContent(string path, Action<long> tell) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var file = File.OpenRead(path);
        await StreamCopy.RunAsync(file, stream, tell, CancellationToken.None).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = new FileInfo(path).Length;
        return true;
    }
}
