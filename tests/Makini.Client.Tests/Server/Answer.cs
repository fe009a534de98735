using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Makini.Client.Tests.Server;

/// <summary>One scripted answer: what the server writes, and whether it closes the connection after it.</summary>
internal sealed class Answer
{
    private readonly Func<Stream, CancellationToken, Task> _write;

    private Answer(Func<Stream, CancellationToken, Task> write, bool closes)
    {
        _write = write;
        Closes = closes;
    }

    public bool Closes { get; }

    public static Answer Json(string body, int status = 200, params string[] headers) =>
        Bytes(Encoding.UTF8.GetBytes(body), status, ["Content-Type: application/json", .. headers]);

    public static Answer Status(int status, params string[] headers) => Json("{}", status, headers);

    public static Answer Html(string body, int status = 200) => Bytes(Encoding.UTF8.GetBytes(body), status, ["Content-Type: text/html"]);

    public static Answer Redirect(Uri location, int status = 302) => Bytes([], status, [$"Location: {location}"]);

    public static Answer Bytes(byte[] body, int status, string[] headers) => Raw([.. Head(status, body.Length, headers), .. body]);

    public static Answer Gzip(string body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(body));
        return Bytes(packed.ToArray(), 200, ["Content-Encoding: gzip"]);
    }

    /// <summary>No length: the end of the connection is the end of the body.</summary>
    public static Answer UntilClosed(string body) => Raw(Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\n\r\n" + body), closes: true);

    public static Answer Chunked(params string[] chunks) => Raw(Encoding.UTF8.GetBytes(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + string.Concat(chunks.Select(c => $"{Encoding.UTF8.GetByteCount(c):x}\r\n{c}\r\n")) + "0\r\n\r\n"));

    public static Answer Cut() => Raw([], closes: true);

    public static Answer CutInHead() => Raw("HTTP/1.1 200 OK\r\nContent-Le"u8.ToArray(), closes: true);

    public static Answer CutInBody(string part, int announced) =>
        Raw([.. Head(200, announced, []), .. Encoding.UTF8.GetBytes(part)], closes: true);

    /// <summary>Writes a part of an answer, or nothing, and then waits for the client to go away.</summary>
    public static Answer Stall(string part, TaskCompletionSource clientGone) => new(
        async (stream, stop) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(part), stop);
            try
            {
                var isOpen = true;
                while (isOpen) isOpen = await stream.ReadAsync(new byte[1], stop) > 0;
            }
            catch (IOException)
            {
                // A reset is a way to go, too.
            }

            clientGone.TrySetResult();
        },
        closes: true);

    /// <summary>Another answer, once the test allows it.</summary>
    public static Answer After(Task signal, Answer answer) => new(
        async (stream, stop) =>
        {
            await signal.WaitAsync(stop);
            await answer.WriteAsync(stream, stop);
        },
        answer.Closes);

    public Task WriteAsync(Stream stream, CancellationToken stop) => _write(stream, stop);

    private static Answer Raw(byte[] bytes, bool closes = false) => new((stream, stop) => stream.WriteAsync(bytes, stop).AsTask(), closes);

    private static byte[] Head(int status, int length, string[] headers)
    {
        var extra = string.Concat(headers.Select(h => h + "\r\n"));
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Scripted\r\nContent-Length: {length}\r\n{extra}\r\n");
        return Encoding.Latin1.GetBytes(head);
    }
}
