using System.Runtime.InteropServices;
using System.Security;

namespace Makini;

/// <summary>One token, given by the user. When it is refused there is no other.</summary>
/// <param name="token">The token.</param>
public sealed class StaticTokenSource(AccessToken token) : ITokenSource
{
    private readonly AccessToken _token = token ?? throw new ArgumentNullException(nameof(token));

    /// <summary>Takes the token out of a SecureString; the copy that this needs is wiped at once.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="MakiniException">SecretInvalid: it is empty, or no token.</exception>
    public StaticTokenSource(SecureString token)
        : this(new AccessToken(Reveal(token)))
    {
    }

    /// <inheritdoc/>
    public ValueTask<AccessToken> GetAsync(AccessToken? refused, ICallLog log, CancellationToken cancellationToken) => new(_token);

    private static string Reveal(SecureString secure)
    {
        if (secure is null) throw new ArgumentNullException(nameof(secure));
        var memory = Marshal.SecureStringToGlobalAllocUnicode(secure);
        try
        {
            return Marshal.PtrToStringUni(memory) ?? "";
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }
}
