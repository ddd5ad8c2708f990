interface Part {
  text: string;
  matched: boolean;
}

/** Text with what matched marked. It comes in parts rather than as HTML, so nothing in it can be markup. */
export function Highlight({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part, index) =>
        part.matched ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </>
  );
}
