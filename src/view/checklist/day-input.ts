/** Keys that change a part of a day. Others move within it, or open the calendar. */
const TYPES = /^(\d|ArrowUp|ArrowDown|Backspace|Delete)$/;

/**
 * Tells of a day once it is given: at once where it is picked from the calendar; where it is typed, by Enter or when the field is left.
 * Browsers tell of a change at each digit of a year, so that 2027 would be given as 2, 20 and 202 before.
 */
export function whenDayGiven(input: HTMLInputElement, give: () => void): void {
  let given = input.value;
  let typing = false;
  const finish = (): void => {
    typing = false;
    // Half a day is none, and takes none away.
    if (input.value === given || input.validity.badInput) return;
    given = input.value;
    give();
  };
  input.addEventListener('keydown', ({ key, altKey }) => {
    if (key === 'Enter') finish();
    else if (TYPES.test(key) && !altKey) typing = true;
  });
  input.addEventListener('change', () => {
    if (!typing) finish();
  });
  input.addEventListener('blur', finish);
}
