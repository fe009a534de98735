namespace Makini;

/// <summary>Where a call tells what it does. A connection serves many callers at once, so each call brings its own.</summary>
public interface ICallLog
{
    /// <summary>Whether anybody listens to Verbose or Debug: lines that every call would write are only made if so.</summary>
    bool WantsDetail { get; }

    /// <summary>Detail: a request, a repetition, what runs on the client.</summary>
    /// <param name="message">One line, no secret in it.</param>
    void Verbose(string message);

    /// <summary>Detail for support: headers of the allow-list, sizes, times.</summary>
    /// <param name="message">One line, no secret in it.</param>
    void Debug(string message);

    /// <summary>Something the user should know although the call goes on.</summary>
    /// <param name="message">One sentence.</param>
    void Warning(string message);
}
