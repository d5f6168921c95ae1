/** A press that moves less than this is a click, in px. */
const SLACK = 4;

const MIDDLE = 1;

/**
 * Lets a picture be drawn along: by its empty ground, with the middle button anywhere, and anywhere while the space bar is
 * held.
 *
 * @param isGround says whether what is pressed leads nowhere.
 */
export function enablePanning(scroller: HTMLElement, isGround: (target: EventTarget | null) => boolean): void {
  let spaceIsDown = false;
  window.addEventListener("keydown", (event) => {
    if (event.key !== " " || !scroller.contains(document.activeElement)) return;
    spaceIsDown = true;
    scroller.classList.add("can-pan");
    event.preventDefault();
  });
  const release = (): void => {
    spaceIsDown = false;
    scroller.classList.remove("can-pan");
  };
  window.addEventListener("keyup", ({ key }) => {
    if (key === " ") release();
  });
  window.addEventListener("blur", release);
  scroller.addEventListener("pointerdown", (event) => {
    const byGround = event.button === 0 && (spaceIsDown || isGround(event.target));
    if (event.pointerType === "touch" || !(byGround || event.button === MIDDLE)) return;
    if (event.button === MIDDLE || spaceIsDown) event.preventDefault();
    drag(scroller, event);
  });
}

/** Scrolls with the pointer until it is released. A drag that has moved is no click on what is under it. */
function drag(scroller: HTMLElement, start: PointerEvent): void {
  const { scrollLeft, scrollTop } = scroller;
  let moved = false;
  const end = new AbortController();
  const { signal } = end;
  const move = (event: PointerEvent): void => {
    const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
    if (!moved && Math.hypot(x, y) < SLACK) return;
    if (!moved) scroller.setPointerCapture(start.pointerId);
    moved = true;
    scroller.classList.add("is-panning");
    scroller.scrollTo(scrollLeft - x, scrollTop - y);
  };
  const stop = (): void => {
    end.abort();
    scroller.classList.remove("is-panning");
    if (moved) scroller.addEventListener("click", swallow, { capture: true, once: true });
    // A drag that ends elsewhere makes no click that could be swallowed.
    setTimeout(() => scroller.removeEventListener("click", swallow, { capture: true }));
  };
  scroller.addEventListener("pointermove", move, { signal });
  scroller.addEventListener("pointerup", stop, { signal });
  scroller.addEventListener("pointercancel", stop, { signal });
  scroller.addEventListener("lostpointercapture", stop, { signal });
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
