import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import { countText } from "@/lib/domain/format";
import { foldedText } from "@/lib/raw/searchJson";
import { ancestorsOf, pathOf, valueAt } from "@/lib/raw/treeNode";
import type { NodeId } from "@/lib/raw/treeNode";
import { treeRows } from "@/lib/raw/treeRows";
import type { TreeRow } from "@/lib/raw/treeRows";

import { firstOpen } from "./firstOpen";
import { treeMove } from "./treeKeys";

import "./JsonTree.css";

type Props = {
  readonly answer: unknown;
  /** What is searched for; it is marked wherever it shows. */
  readonly words: string;
  /** The match that is looked at; null = none. */
  readonly match: NodeId | null;
};

/** As in the style sheet. */
const ROW_HEIGHT = 26;
const INDENT = 16;
/** Deeper ones are not drawn further in: their values would leave the screen. */
const DEEPEST = 9;
/** Rows that are drawn beyond both ends of what is seen. */
const BEYOND = 15;
const LEAST_ROWS = 50;

/**
 * An answer as a tree. Only what is open becomes rows, and only the rows in sight are drawn, so that the longest answer
 * opens as quickly as a short one. One stop of the keyboard: arrows, Home, End, Enter.
 */
export function JsonTree({ answer, words, match }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<NodeId>>(() => firstOpen(answer));
  const [active, setActive] = useState<NodeId | null>(null);
  const [top, setTop] = useState(0);
  const rows = useMemo(() => treeRows(answer, open), [answer, open]);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === active),
  );
  const here = rows[at];

  useEffect(() => {
    if (match === null) return;
    setOpen((before) => new Set([...before, ...ancestorsOf(answer, match)]));
    setActive(match);
  }, [answer, match]);
  useLayoutEffect(() => {
    if (list.current === null || active === null) return;
    keepInSight(list.current, at);
    // The browser tells of a scroll a frame later: what is in sight is drawn at once.
    setTop(list.current.scrollTop);
  }, [active, rows]);

  const toggle = (row: TreeRow, isOpen: boolean) =>
    setOpen((before) => {
      const next = new Set(before);
      if (isOpen) next.add(row.id);
      else next.delete(row.id);
      return next;
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const move = treeMove(rows, at, event.key);
    if (move === null) return;
    event.preventDefault();
    const row = rows[move.at];
    if (row === undefined) return;
    setActive(row.id);
    if (move.isOpen !== null) toggle(row, move.isOpen);
  };

  const height = list.current?.clientHeight ?? 0;
  const from = Math.max(0, Math.floor(top / ROW_HEIGHT) - BEYOND);
  const to = Math.min(rows.length, from + Math.max(LEAST_ROWS, Math.ceil(height / ROW_HEIGHT) + 2 * BEYOND));
  return (
    <div class="json-tree">
      <div
        ref={list}
        class="json-tree-list"
        role="tree"
        aria-label="Answer"
        tabIndex={0}
        {...(here === undefined ? {} : { "aria-activedescendant": rowDomId(at) })}
        onKeyDown={onKeyDown}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <Space rows={from} />
        {rows.slice(from, to).map((row, index) => (
          <Row
            key={row.id}
            row={row}
            domId={rowDomId(from + index)}
            words={foldedText(words)}
            isActive={from + index === at}
            isMatch={row.id === match}
            onPress={() => {
              setActive(row.id);
              if (row.value.type === "branch") toggle(row, !row.value.isOpen);
            }}
          />
        ))}
        <Space rows={rows.length - to} />
      </div>
      {here === undefined ? null : <Whole answer={answer} row={here} />}
    </div>
  );
}

/** What the rows that are not drawn would take up. */
function Space({ rows }: { readonly rows: number }) {
  return <div role="none" style={{ height: `${rows * ROW_HEIGHT}px` }} />;
}

type RowProps = {
  readonly row: TreeRow;
  readonly domId: string;
  readonly words: string;
  readonly isActive: boolean;
  readonly isMatch: boolean;
  readonly onPress: () => void;
};

function Row({ row, domId, words, isActive, isMatch, onPress }: RowProps) {
  const { value } = row;
  return (
    <div
      id={domId}
      class="json-tree-row"
      role="treeitem"
      style={{ paddingLeft: `${INDENT * Math.min(row.level, DEEPEST) - 4}px` }}
      {...(isMatch ? { "data-match": "" } : {})}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-selected={isActive}
      {...(value.type === "branch" ? { "aria-expanded": value.isOpen } : {})}
      onClick={onPress}
    >
      <span class="json-tree-sign" aria-hidden="true">
        {value.type === "branch" && value.count > 0 ? (value.isOpen ? "▾" : "▸") : ""}
      </span>
      {row.name === "" ? null : (
        <span class="json-tree-name">
          <Marked text={row.name} words={words} />
          <span aria-hidden="true">: </span>
        </span>
      )}
      {value.type === "branch" ? (
        <span class="json-tree-count">{countWords(value)}</span>
      ) : (
        <span class="json-tree-value" data-of={value.of} title={value.text}>
          <Marked text={value.text} words={words} />
        </span>
      )}
    </div>
  );
}

function countWords({ of, count }: Extract<TreeRow["value"], { readonly type: "branch" }>): string {
  const word = of === "object" ? "field" : "value";
  const words = `${countText(count)} ${count === 1 ? word : `${word}s`}`;
  if (of === "group") return words;
  return of === "object" ? `{ ${words} }` : `[ ${words} ]`;
}

/** The row that the keyboard is on, whole: its place in words, and a leaf's value without a cut. */
function Whole({ answer, row }: { readonly answer: unknown; readonly row: TreeRow }) {
  const value = row.value.type === "leaf" ? valueAt(answer, row.id) : null;
  return (
    <p class="json-tree-whole small">
      <span class="muted">{pathOf(answer, row.id)}</span>
      {row.value.type === "leaf" ? <span> = {typeof value === "string" ? value : String(value)}</span> : null}
    </p>
  );
}

function Marked({ text, words }: { readonly text: string; readonly words: string }) {
  const at = words === "" ? -1 : text.toLowerCase().indexOf(words);
  if (at < 0) return <>{text}</>;
  const parts: ComponentChildren[] = [
    text.slice(0, at),
    <mark key="mark">{text.slice(at, at + words.length)}</mark>,
    text.slice(at + words.length),
  ];
  return <>{parts}</>;
}

function rowDomId(at: number): string {
  return `json-tree-row-${at}`;
}

function keepInSight(list: HTMLElement, at: number): void {
  const rowTop = at * ROW_HEIGHT;
  const height = list.clientHeight;
  if (rowTop < list.scrollTop || rowTop + ROW_HEIGHT > list.scrollTop + height) {
    list.scrollTop = Math.max(0, rowTop - height / 2);
  }
}
