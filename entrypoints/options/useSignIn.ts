import { useEffect, useMemo, useState } from "preact/hooks";
import type { Credentials } from "@/components/options/ConnectForm";
import type { ConnectState } from "@/components/options/connectState";
import { CONNECT_IDLE, goesOnAt } from "@/components/options/connectState";
import { useNow } from "@/entrypoints/page/useNow";
import { sentenceFor } from "@/lib/domain/error";
import type { Reply } from "@/lib/messages/reply";
import { sendCommand } from "@/lib/messages/send";
import { keepStorage } from "@/lib/platform/keepStorage";
import { watchSignInStage } from "@/lib/platform/signInStage";
import type { SignInStage } from "@/lib/platform/signInStageSchema";
import { NO_STAGE } from "@/lib/platform/signInStageSchema";

/** What of this page is on its way to the background, or came back refused. */
type Asked =
  | Exclude<ConnectState, { readonly type: "waiting" | "finishing" | "asking" }>
  | { type: "agreeing" };

/** A failure that nobody was there to read is told to who comes soon after; later it is no longer news. */
const NEWS_MS = 15 * 60_000;

/**
 * The three ways of signing in: where they stand, from what this page asked for and from what goes on without it.
 * `isNew` once a sign-in was begun here.
 */
export function useSignIn(): {
  readonly state: ConnectState;
  readonly isNew: boolean;
  readonly ways: {
    readonly onConnect: (credentials: Credentials) => void;
    readonly onUseBrowser: () => void;
    readonly onOpenPage: () => void;
    readonly onAgree: () => void;
    readonly onCancel: () => void;
  };
} {
  const [asked, setAsked] = useState<Asked>(CONNECT_IDLE);
  const [stage, setStage] = useState<SignInStage>(NO_STAGE);
  const [isNew, setIsNew] = useState(false);
  const { nowMs } = useNow();
  useEffect(() => watchSignInStage(setStage), []);
  const isNews = stage.type === "failed" && nowMs - stage.atMs <= NEWS_MS;
  // The same object for as long as nothing changes: a failure takes the focus once.
  const state = useMemo(() => stateOf(asked, stage, isNews), [asked, stage, isNews]);

  const ask = (going: Asked, sent: Promise<Reply<unknown>>, otherwise: "form" | "ways") => {
    setAsked(going);
    setIsNew(true);
    void sent.then((reply) => {
      setAsked(reply.ok ? CONNECT_IDLE : failure(reply.error, otherwise));
      return reply;
    });
  };
  return {
    state,
    isNew,
    ways: {
      onConnect: (credentials) => {
        void keepStorage();
        ask({ type: "connecting" }, sendCommand("account.connect", credentials), "form");
      },
      onUseBrowser: () => ask({ type: "looking" }, sendCommand("signIn.fromBrowser", {}), "ways"),
      onOpenPage: () => {
        void keepStorage();
        ask({ type: "opening" }, sendCommand("signIn.onPage", {}), "ways");
      },
      onAgree: () => {
        void keepStorage();
        ask({ type: "agreeing" }, sendCommand("signIn.agree", {}), "ways");
      },
      onCancel: () => ask(CONNECT_IDLE, sendCommand("signIn.cancel", {}), "ways"),
    },
  };
}

type Failure = Extract<ConnectState, { readonly type: "failed" }>;

function failure(
  error: Extract<Reply<unknown>, { ok: false }>["error"],
  otherwise: "form" | "ways",
): Failure {
  return { type: "failed", sentence: error.message, goesOnAt: goesOnAt(error.code, otherwise) };
}

/** What goes on without this page comes first: only then may it be something that another page began. */
function stateOf(asked: Asked, stage: SignInStage, isNews: boolean): ConnectState {
  if (stage.type === "asking") return { ...stage, isAnswered: asked.type === "agreeing" };
  if (stage.type === "waiting" || stage.type === "finishing") return stage;
  if (asked.type === "agreeing") return { type: "finishing" };
  if (asked.type !== "idle" || stage.type === "none" || !isNews) return asked;
  const { errorCode: code } = stage;
  return failure({ code, message: sentenceFor(code) }, "ways");
}
