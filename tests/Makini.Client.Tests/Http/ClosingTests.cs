using System.Net;
using Makini.Http;

namespace Makini.Client.Tests.Http;

/// <summary>
/// A handler reads what is left of an answer that is closed, so that its connection can serve the next request. If somebody
/// still reads it himself, the two take bytes from each other, and from the next request.
/// </summary>
public sealed class ClosingTests
{
    [Fact]
    public async Task A_stop_closes_no_answer_beside_a_read()
    {
        using var stop = new CancellationTokenSource();
        await using var body = new WatchedBody(stop.CancelAsync);
        using var client = new HttpClient(new OneAnswer(body));
        var exchange = new HttpExchange(client, TimeSpan.FromMinutes(1), new Redactor());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => exchange.SendAsync(
            new MakiniRequest(HttpMethod.Get, "/"), new Uri("http://localhost/"), token: null, NullCallLog.Instance, stop.Token));

        Assert.True(body.IsClosed);
        Assert.False(body.WasClosedInRead);
    }

    private sealed class OneAnswer(Stream body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) });
    }

    private sealed class WatchedBody(Func<Task> meanwhile) : Stream
    {
        private bool _isInRead;

        public bool IsClosed { get; private set; }

        public bool WasClosedInRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _isInRead = true;
            await meanwhile();
            _isInRead = false;
            cancellationToken.ThrowIfCancellationRequested();
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            WasClosedInRead |= _isInRead;
            base.Dispose(disposing);
        }
    }
}
