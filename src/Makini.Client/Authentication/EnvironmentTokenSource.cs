namespace Makini;

/// <summary>The token in an environment variable of this process, read anew for each request so that a job can renew it.</summary>
/// <param name="variable">The variable's name.</param>
public sealed class EnvironmentTokenSource(string variable) : ITokenSource
{
    private Reading? _last;

    /// <inheritdoc/>
    public ValueTask<AccessToken> GetAsync(AccessToken? refused, ICallLog log, CancellationToken cancellationToken)
    {
        var text = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrWhiteSpace(text)) throw Missing();
        var last = Volatile.Read(ref _last);
        if (last is null || !string.Equals(last.Text, text, StringComparison.Ordinal))
        {
            last = new Reading(text!, new AccessToken(text!));
            Volatile.Write(ref _last, last);
        }

        return new(last.Token);
    }

    private MakiniException Missing() => new(ErrorIds.SecretNotFound, $"The environment variable {variable} is not set.")
    {
        RecommendedAction = $"Set $env:{variable} to the connection's token, then connect again.",
        Target = variable,
    };

    private sealed class Reading(string text, AccessToken token)
    {
        public string Text { get; } = text;

        public AccessToken Token { get; } = token;
    }
}
