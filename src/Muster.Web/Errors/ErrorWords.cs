namespace Muster.Web.Errors;

sealed record ErrorWords(string Title, string WhatToDo)
{
    public static ErrorWords Of(int status) => status switch
    {
        400 => new("This form could not be taken", "It may have been open for too long, or you signed in or out in another tab. Go back, load the page again, and send the form once more. Nothing was changed."),
        403 => new("Not allowed", "Your account may not do this. Ask an administrator of your organisation."),
        404 => new("Nothing is here", "The address may be mistyped, or what was here has been removed."),
        405 => new("Not this way", "This address does not take what was sent. Go back and use the page's own buttons."),
        413 => new("Too large", "What was sent is larger than Muster takes. A list may have 128 MB at most; split it and send the parts."),
        429 => new("Too many tries", "Wait a minute, then try again."),
        504 => new("This took too long", "Muster stopped working on it after a while. Try again; if it happens twice, tell whoever runs Muster for you."),
        _ => new("Something went wrong", "The fault is on our side. Try again; if it happens twice, tell whoever runs Muster for you what you did and when."),
    };
}
