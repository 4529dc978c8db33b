import "./AccessNotice.css";

type AccessNoticeProps = {
  /** The rider was asked and said no. */
  readonly isRefused: boolean;
  readonly onAllow: () => void;
};

/** While the browser keeps Saddlebag from Peloton: what that is about, and the way to give the access back. */
export function AccessNotice({ isRefused, onAllow }: AccessNoticeProps) {
  return (
    <div class="notice access-notice" role="group" aria-labelledby="access-notice-words">
      <p id="access-notice-words">
        Saddlebag needs your permission to reach Peloton’s servers: auth, auth-orca and api.onepeloton.com. It
        reaches no others.
      </p>
      <button type="button" class="primary" onClick={onAllow}>
        Allow access
      </button>
      <p class="small" role="status">
        {isRefused
          ? "The browser did not give the access. You can also give it in the browser’s settings for this extension, under site access or permissions."
          : ""}
      </p>
    </div>
  );
}
