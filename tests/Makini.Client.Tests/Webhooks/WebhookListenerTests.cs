using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Makini.Webhooks;
using Microsoft.Data.Sqlite;
using static Makini.Client.Tests.Webhooks.ListenerFixture;

namespace Makini.Client.Tests.Webhooks;

public sealed class WebhookListenerTests
{
    [Fact]
    public async Task What_was_answered_with_200_is_in_the_inbox_in_order()
    {
        using var fixture = new ListenerFixture();
        foreach (var key in new[] { "a", "b", "c" }) Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body(key)));
        Assert.Equal(3, fixture.Listener.Accepted);
        Assert.Equal(["a", "b", "c"], fixture.TakeKeys());
        Assert.Empty(fixture.TakeKeys());
    }

    [Fact]
    public async Task What_was_not_acknowledged_comes_again_and_counts_its_attempts()
    {
        using var fixture = new ListenerFixture();
        await fixture.SendAsync(Body("a"));
        Assert.Equal(["a"], fixture.TakeKeys(acknowledge: false));
        using var inbox = new InboxReader(fixture.InboxPath);
        Assert.Equal(2, inbox.Next()!.Receipt!.Attempts);
    }

    [Fact]
    public async Task What_comes_twice_is_kept_once_by_its_id_or_else_by_what_it_is()
    {
        using var fixture = new ListenerFixture();
        await fixture.SendAsync(Body("a"), id: "1");
        await fixture.SendAsync(Body("b"), id: "1");
        await fixture.SendAsync(Body("c"));
        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body("c")));
        await fixture.SendAsync(Body("c"), id: "2");
        Assert.Equal(["a", "c", "c"], fixture.TakeKeys());
        await fixture.SendAsync(Body("a"), id: "1");
        Assert.Empty(fixture.TakeKeys());
        Assert.Equal((3, 3), (fixture.Listener.Accepted, fixture.Listener.Duplicates));
    }

    [Fact]
    public async Task What_is_not_right_is_refused_and_not_kept()
    {
        using var fixture = new ListenerFixture(o => o with { MaxBodyBytes = 100 });
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.SendAsync(Body("a"), Sign(Body("b"))));
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.SendAsync(HttpMethod.Post, new StringContent(Body("a")), signature: null));
        Assert.Equal(HttpStatusCode.BadRequest, await fixture.SendAsync("no JSON"));
        Assert.Equal(HttpStatusCode.BadRequest, await fixture.SendAsync("{}"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await fixture.SendAsync(Body(new string('x', 100))));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await fixture.SendAsync(HttpMethod.Get, content: null, signature: "x"));
        Assert.Empty(fixture.TakeKeys());
        Assert.Equal(6, fixture.Listener.Refused);
        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body("a")));
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_read_as_far_as_allowed()
    {
        using var fixture = new ListenerFixture(o => o with { MaxBodyBytes = 50_000 });
        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(HttpMethod.Post, new StreamContent(Unseekable(Body(new string('x', 40_000)))), Sign(Body(new string('x', 40_000)))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await fixture.SendAsync(HttpMethod.Post, new StreamContent(Unseekable(new string('x', 50_001))), "x"));
        Assert.Equal(40_000, Assert.Single(fixture.TakeKeys()).Length);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_answered_in_time()
    {
        using var fixture = new ListenerFixture(o => o with { Timeout = TimeSpan.FromMilliseconds(300) });
        var head = $"POST / HTTP/1.1\r\nHost: 127.0.0.1:{fixture.Port}\r\nContent-Length: 500\r\nX-Webhook-Signature: x\r\n\r\n";
        Assert.StartsWith("HTTP/1.1 408", await fixture.SendRawAsync(head + Body("a")), StringComparison.Ordinal);
        Assert.Empty(fixture.TakeKeys());
    }

    [Fact]
    public async Task A_body_that_drips_is_answered_in_time_and_others_do_not_wait_for_it()
    {
        using var fixture = new ListenerFixture(o => o with { Timeout = TimeSpan.FromSeconds(3) });
        var head = $"POST / HTTP/1.1\r\nHost: 127.0.0.1:{fixture.Port}\r\nContent-Length: 500\r\nX-Webhook-Signature: x\r\n\r\n";
        var slow = Enumerable.Range(0, 20).Select(_ => fixture.DripAsync(head, Body("a"))).ToList();
        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body("b")));
        foreach (var answer in await Task.WhenAll(slow)) Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Equal(["b"], fixture.TakeKeys());
    }

    [Fact]
    public async Task A_body_shorter_than_it_says_gets_no_200()
    {
        using var fixture = new ListenerFixture();
        var body = Body("a");
        var request = $"POST / HTTP/1.1\r\nHost: 127.0.0.1:{fixture.Port}\r\nContent-Length: {body.Length + 5}\r\nX-Webhook-Signature: {Sign(body)}\r\n\r\n{body}";
        Assert.DoesNotContain("200", await fixture.SendRawAsync(request, ends: true), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body("b")));
        Assert.Equal(["b"], fixture.TakeKeys());
    }

    [Fact]
    public async Task What_is_under_way_when_the_listener_stops_gets_no_200()
    {
        using var fixture = new ListenerFixture();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, fixture.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"POST / HTTP/1.1\r\nHost: 127.0.0.1:{fixture.Port}\r\nContent-Length: 500\r\nX-Webhook-Signature: x\r\n\r\nhalf"));
        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body("a")));
        fixture.Listener.Stop();
        Assert.DoesNotContain("200", await ReadAnswerAsync(stream), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n{}")]
    [InlineData("POST / HTTP/1.1\r\nHost: elsewhere.example\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -2\r\n\r\n{}")]
    [InlineData("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task Whatever_is_sent_it_goes_on_listening(string request)
    {
        using var fixture = new ListenerFixture();
        Assert.DoesNotContain("200", await fixture.SendRawAsync(request, ends: true), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body("a")));
        Assert.Equal(["a"], fixture.TakeKeys());
    }

    [Theory]
    [InlineData("{\"event\":\"assets.updated\",\"body\":[\"\\ud800\"]}", false)]
    [InlineData("{\"event\":\"assets.updated\",\"body\":[\"\u00e9\"]}", true)]
    [InlineData("{\"event\":\"assets.updated\",\"body\":[\"a\"],\"more\":\"\u00e9\"}", true)]
    public async Task A_text_that_is_no_Unicode_is_no_webhook_and_not_sent_again(string body, bool isLatin)
    {
        using var fixture = new ListenerFixture();
        var bytes = isLatin ? Encoding.Latin1.GetBytes(body) : Encoding.UTF8.GetBytes(body);
        var signature = WebhookSignature.Compute(bytes, Secret);
        Assert.Equal(HttpStatusCode.BadRequest, await fixture.SendAsync(HttpMethod.Post, new ByteArrayContent(bytes), signature));
        Assert.Equal(ErrorIds.WebhookInvalid, Assert.Throws<MakiniException>(() => new WebhookDelivery { Body = bytes, Signature = signature }.Open(Secret)).ErrorId);
        Assert.Empty(fixture.TakeKeys());
    }

    [Fact]
    public async Task A_body_longer_than_it_says_is_another_body()
    {
        using var fixture = new ListenerFixture();
        var body = Body("a");
        var request = $"POST / HTTP/1.1\r\nHost: 127.0.0.1:{fixture.Port}\r\nContent-Length: {body.Length - 5}\r\nX-Webhook-Signature: {Sign(body)}\r\n\r\n{body}";
        Assert.StartsWith("HTTP/1.1 401", await fixture.SendRawAsync(request), StringComparison.Ordinal);
        Assert.Empty(fixture.TakeKeys());
    }

    [Fact]
    public async Task Only_addresses_that_are_allowed_get_in()
    {
        using var fixture = new ListenerFixture(o => o with { AllowedAddresses = [AddressRange.Parse("10.0.0.0/8")] });
        Assert.Equal(HttpStatusCode.Forbidden, await fixture.SendAsync(Body("a")));
        using var other = new ListenerFixture(o => o with { AllowedAddresses = [AddressRange.Parse("10.0.0.1"), AddressRange.Parse("127.0.0.0/8")] });
        Assert.Equal(HttpStatusCode.OK, await other.SendAsync(Body("a")));
    }

    [Fact]
    public async Task Fifty_senders_at_once_lose_nothing()
    {
        using var fixture = new ListenerFixture();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(sender => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body($"{sender}-{i}")));
            return sender;
        })));
        var keys = fixture.TakeKeys();
        Assert.Equal(500, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(500, keys.Count);
        foreach (var sender in answers)
            Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{sender}-{i}"), keys.Where(key => key.StartsWith($"{sender}-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_inbox_that_cannot_be_written_is_503_and_good_again_afterwards()
    {
        using var fixture = new ListenerFixture(o => o with { Timeout = TimeSpan.FromSeconds(3) });
        using (var other = new SqliteConnection($"Data Source={fixture.InboxPath};Pooling=False"))
        {
            other.Open();
            using var transaction = other.BeginTransaction(deferred: false);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await fixture.SendAsync(Body("a")));
            transaction.Rollback();
        }

        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body("b")));
        Assert.Contains("b", fixture.TakeKeys());
    }

    [UnixFact]
    public async Task An_inbox_whose_file_is_removed_is_503_and_not_lost_in_silence()
    {
        using var fixture = new ListenerFixture();
        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body("a")));
        File.Delete(fixture.InboxPath);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await fixture.SendAsync(Body("b")));
        Assert.Equal((1, 1), (fixture.Listener.Accepted, fixture.Listener.Refused));
        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body("b")));
        Assert.Equal(["b"], fixture.TakeKeys());
    }

    [UnixFact]
    public async Task An_inbox_with_another_one_in_its_place_is_503_and_who_takes_things_out_follows()
    {
        using var fixture = new ListenerFixture();
        using var reader = new InboxReader(fixture.InboxPath);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(fixture.InboxPath)!)) File.Delete(file);
        new InboxReader(fixture.InboxPath, create: true).Dispose();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await fixture.SendAsync(Body("a")));
        Assert.Equal(HttpStatusCode.OK, await fixture.SendAsync(Body("b")));
        while (reader.Next() is not null)
        {
            // What the old file had.
        }

        Assert.Equal(["b"], Assert.IsType<MakiniEntityChange>(reader.Next()).Key);
        Assert.Equal(["b"], fixture.TakeKeys());
    }

    [Fact]
    public void An_inbox_that_is_not_there_is_an_error_for_who_does_not_wait_for_it()
    {
        using var fixture = new ListenerFixture();
        var path = fixture.InboxPath + ".other";
        Assert.Equal(ErrorIds.InboxUnavailable, Assert.Throws<MakiniException>(() => new InboxReader(path)).ErrorId);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void One_at_a_time_takes_things_out()
    {
        using var fixture = new ListenerFixture();
        using (InboxTurn.TryTake(fixture.InboxPath)!) Assert.Null(InboxTurn.TryTake(fixture.InboxPath));
        InboxTurn.TryTake(fixture.InboxPath)!.Dispose();
    }

    [Fact]
    public async Task What_comes_after_the_end_stays()
    {
        using var fixture = new ListenerFixture();
        foreach (var key in new[] { "a", "b" }) await fixture.SendAsync(Body(key));
        using (var inbox = new InboxReader(fixture.InboxPath))
        {
            inbox.EndHere();
            await fixture.SendAsync(Body("c"));
            inbox.EndHere();
            for (var i = 0; i < 2; i++) Assert.True(inbox.Acknowledge(inbox.Next()!.Receipt!, DateTimeOffset.UtcNow));
            Assert.Null(inbox.Next());
        }

        Assert.Equal(["c"], fixture.TakeKeys());
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(false, null, false)]
    [InlineData(true, "1", false)]
    public async Task A_record_that_changes_once_more_looks_the_same_and_comes_again(bool isHandedOut, string? id, bool comesAgain)
    {
        var clock = new JumpingClock();
        using var fixture = new ListenerFixture(o => o with { TimeProvider = clock });
        await fixture.SendAsync(Body("a"), id: id);
        if (isHandedOut) Assert.Equal(["a"], fixture.TakeKeys());
        clock.Now += TimeSpan.FromMinutes(4);
        await fixture.SendAsync(Body("a"), id: id);
        if (isHandedOut) Assert.Empty(fixture.TakeKeys());
        clock.Now += TimeSpan.FromMinutes(2);
        for (var i = 0; i < 2; i++) await fixture.SendAsync(Body("a"), id: id);
        Assert.Equal(comesAgain || !isHandedOut ? ["a"] : [], fixture.TakeKeys());
        Assert.Equal((comesAgain ? 2 : 1, comesAgain ? 2 : 3), (fixture.Listener.Accepted, fixture.Listener.Duplicates));
    }

    [Fact]
    public async Task What_tells_its_time_is_known_by_what_it_is_for_as_long_as_is_remembered()
    {
        var clock = new JumpingClock();
        using var fixture = new ListenerFixture(o => o with { TimeProvider = clock });
        const string Timed = """{"event":"assets.updated","body":["a"],"timestamp":"2026-11-02T08:00:00Z"}""";
        await fixture.SendAsync(Timed);
        Assert.Equal(["a"], fixture.TakeKeys());
        clock.Now += TimeSpan.FromDays(1);
        await fixture.SendAsync(Timed);
        Assert.Empty(fixture.TakeKeys());
    }

    [Fact]
    public async Task What_cannot_be_read_any_more_holds_up_nothing()
    {
        using var fixture = new ListenerFixture();
        foreach (var key in new[] { "a", "b" }) await fixture.SendAsync(Body(key));
        using (var other = new SqliteConnection($"Data Source={fixture.InboxPath};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "UPDATE delivery SET body = CAST('half of' AS BLOB) WHERE number = 1";
            command.ExecuteNonQuery();
        }

        using var inbox = new InboxReader(fixture.InboxPath);
        var first = inbox.Next()!;
        Assert.Equal((MakiniWebhookKind.Unknown, "half of"), (first.Kind, first.Details["text"]));
        Assert.Equal(["b"], Assert.IsType<MakiniEntityChange>(inbox.Next()).Key);
    }

    [Fact]
    public async Task What_was_acknowledged_is_forgotten_in_time_while_it_runs_and_not_because_a_clock_jumps()
    {
        var clock = new JumpingClock();
        using var fixture = new ListenerFixture(o => o with { TimeProvider = clock, Retention = TimeSpan.FromDays(10) });
        await fixture.SendAsync(Body("a"), id: "1");
        Assert.Equal(["a"], fixture.TakeKeys());
        clock.Now += TimeSpan.FromDays(400);
        clock.Passed += TimeSpan.FromHours(2);
        await fixture.SendAsync(Body("a"), id: "1");
        Assert.Empty(fixture.TakeKeys());
        clock.Passed += TimeSpan.FromDays(11);
        await fixture.SendAsync(Body("a"), id: "1");
        Assert.Equal(["a"], fixture.TakeKeys());
    }

    [Fact]
    public async Task A_clock_that_jumps_back_changes_no_order()
    {
        var clock = new JumpingClock();
        using var fixture = new ListenerFixture(o => o with { TimeProvider = clock });
        await fixture.SendAsync(Body("a"));
        clock.Now -= TimeSpan.FromDays(400);
        await fixture.SendAsync(Body("b"));
        clock.Now += TimeSpan.FromDays(4000);
        await fixture.SendAsync(Body("c"));
        Assert.Equal(["a", "b", "c"], fixture.TakeKeys());
    }

    [Fact]
    public async Task What_was_acknowledged_long_ago_is_pruned_at_the_next_start()
    {
        using var fixture = new ListenerFixture();
        await fixture.SendAsync(Body("old"), id: "1");
        await fixture.SendAsync(Body("waiting"), id: "2");
        using (var inbox = new InboxReader(fixture.InboxPath)) inbox.Acknowledge(inbox.Next()!.Receipt!, DateTimeOffset.UtcNow.AddDays(-31));
        fixture.Listener.Stop();
        await fixture.Listener.WhenStoppedAsync();
        using var next = new ListenerFixture(o => o with { InboxPath = fixture.InboxPath });
        await next.SendAsync(Body("old again"), id: "1");
        await next.SendAsync(Body("waiting again"), id: "2");
        Assert.Equal(["waiting", "old again"], fixture.TakeKeys());
    }

    [Fact]
    public void A_port_in_use_and_a_file_that_is_no_inbox_are_errors()
    {
        using var fixture = new ListenerFixture();
        var taken = new WebhookListenerOptions { Prefix = fixture.Listener.Url, Secret = Secret, InboxPath = fixture.InboxPath };
        Assert.Equal(ErrorIds.ListenerUnavailable, Assert.Throws<MakiniException>(() => WebhookListener.Start(taken)).ErrorId);
        var text = fixture.InboxPath + ".txt";
        File.WriteAllText(text, new string('x', 5000));
        foreach (var path in new[] { text, Path.Combine(fixture.InboxPath, "below", "inbox.db") })
            Assert.Equal(ErrorIds.InboxUnavailable, Assert.Throws<MakiniException>(() => WebhookListener.Start(taken with { InboxPath = path })).ErrorId);
        Assert.Contains(fixture.Listener, WebhookListener.Running);
    }

    /// <summary>A stream that does not tell its length, so that it is sent in chunks.</summary>
    private static Stream Unseekable(string text) => PipeReader.Create(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text))).AsStream();

    private sealed class JumpingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
