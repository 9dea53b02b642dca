namespace Muster.Web.Components;

public enum NoticeKind { Info, Success, Warning, Error }
