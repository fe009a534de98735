using System.Text;
using Makini.Webhooks;

namespace Makini.Client.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    private static readonly byte[] Secret = "whsec-1"u8.ToArray();

    /// <summary>HMAC-SHA256 of test case 2 in RFC 4231.</summary>
    [Fact]
    public void It_is_the_one_of_the_standard() => Assert.Equal(
        Convert.ToBase64String(Convert.FromHexString("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")),
        WebhookSignature.Compute("what do ya want for nothing?"u8.ToArray(), "Jefe"u8.ToArray()));

    [Theory]
    [InlineData("""{"event":"assets.updated","body":["a"]}""")]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("""{"lone":"\ud800"}""")]
    public void The_bytes_as_they_came_are_valid(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        Assert.True(WebhookSignature.IsValid(bytes, WebhookSignature.Compute(bytes, Secret), Secret));
    }

    [Theory]
    [InlineData("{ \"event\" : \"x\",\r\n  \"body\" : [ ] , \"n\": -1.50, \"b\":true , \"o\": { } }", """{"event":"x","body":[],"n":-1.50,"b":true,"o":{}}""")]
    [InlineData("""{ "t": "\u00e9\u0041\/\"\\ \u0007\n" }""", "{\"t\":\"éA/\\\"\\\\ \\u0007\\n\"}")]
    [InlineData("""[ [ 1 , 2 ] , { "a" : null } ]""", """[[1,2],{"a":null}]""")]
    public void The_same_JSON_as_JavaScript_writes_it_is_valid(string sent, string signed)
    {
        var signature = WebhookSignature.Compute(Encoding.UTF8.GetBytes(signed), Secret);
        Assert.True(WebhookSignature.IsValid(Encoding.UTF8.GetBytes(sent), signature, Secret));
    }

    [Fact]
    public void A_changed_body_is_not_valid()
    {
        var body = """{"event":"assets.updated","body":["a","b"]}"""u8.ToArray();
        var signature = WebhookSignature.Compute(body, Secret);
        for (var i = 0; i < body.Length; i++)
        {
            var changed = (byte[])body.Clone();
            changed[i] ^= 1;
            Assert.False(WebhookSignature.IsValid(changed, signature, Secret), $"Byte {i} was changed.");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("====")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_signature_is_not_valid(string signature) =>
        Assert.False(WebhookSignature.IsValid("{}"u8.ToArray(), signature, Secret));

    [Fact]
    public void Another_secret_is_not_valid() =>
        Assert.False(WebhookSignature.IsValid("{}"u8.ToArray(), WebhookSignature.Compute("{}"u8.ToArray(), Secret), "whsec-2"u8.ToArray()));
}
