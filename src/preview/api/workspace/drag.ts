/**
 * Follows a pointer that drags a handle.
 * @param start called when it begins; what it gives is handed to each `move` with how far the pointer came, in pixels
 */
export function followDrag<T>(handle: HTMLElement, start: () => T, move: (from: T, moved: { x: number; y: number }) => void, end?: () => void): void {
  handle.addEventListener('pointerdown', (down) => {
    if (down.button !== 0) return;
    down.preventDefault();
    const from = start();
    handle.setPointerCapture(down.pointerId);
    handle.addClass('is-active');
    const onMove = (event: PointerEvent): void => move(from, { x: event.clientX - down.clientX, y: event.clientY - down.clientY });
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', () => {
      handle.removeEventListener('pointermove', onMove);
      handle.removeClass('is-active');
      end?.();
    }, { once: true });
  });
}
