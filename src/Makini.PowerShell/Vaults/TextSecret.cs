namespace Makini.PowerShell.Vaults;

/// <summary>A SecureString or a string: a bare token, or a JSON object, of which members of other names are kept.</summary>
/// <param name="isSecure">It is a SecureString.</param>
/// <param name="json">The JSON object; null for a bare token.</param>
internal sealed class TextSecret(bool isSecure, string? json) : SecretForm
{
    public static TextSecret Of(string text, bool isSecure) => new(isSecure, text.TrimStart() is ['{', ..] ? text : null);

    public override TokenSet Read(object value)
    {
        var text = SecretText.Of(value)!;
        return json is null ? TokenSetFormat.FromPlain(text) : TokenSetFormat.FromJson(text);
    }

    public override object? Write(TokenSet set)
    {
        if (json is null && set.RefreshToken is not null) return null;
        var text = json is null ? set.AccessToken.Secret : TokenSetFormat.ToJson(set, json);
        return isSecure ? SecretText.Hide(text) : text;
    }
}
