/** The same function, asked once for each object for as long as the object lives. Only for pure functions of objects that nobody changes. */
export function keptPer<Subject extends object, Result>(make: (subject: Subject) => Result): (subject: Subject) => Result {
  const kept = new WeakMap<Subject, { result: Result }>();
  return (subject) => {
    const known = kept.get(subject);
    if (known) return known.result;
    const result = make(subject);
    kept.set(subject, { result });
    return result;
  };
}
