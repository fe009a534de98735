namespace Makini.Http;

/// <summary>When a failed request may be sent again.</summary>
internal enum Repetition
{
    /// <summary>The same would happen again.</summary>
    Never,

    /// <summary>If the request does no harm twice: it may have been carried out.</summary>
    IfHarmless,

    /// <summary>Always: it was surely not carried out.</summary>
    Always,
}

/// <summary>How one try of a call ended: with an answer of status 2xx or with a failure.</summary>
internal readonly record struct Attempt
{
    public MakiniResponse? Response { get; private init; }

    public MakiniException? Failure { get; private init; }

    public Repetition Repetition { get; private init; }

    /// <summary>For the line about the repetition: "answered 503".</summary>
    public string Reason { get; private init; }

    /// <summary>How long the service asks to wait.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static Attempt Succeeded(MakiniResponse response) => new() { Response = response, Reason = "" };

    public static Attempt Failed(MakiniException failure, Repetition repetition, string reason, TimeSpan? retryAfter = null) =>
        new() { Failure = failure, Repetition = repetition, Reason = reason, RetryAfter = retryAfter };
}
