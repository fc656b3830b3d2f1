import { type Camera, fit, pan, pinch, reveal, wheelFactor, zoomAt } from "../layout/camera";
import { type Corner, quietCorner } from "../layout/corner";
import { MEASURES } from "../layout/detail";
import type { Point, Size } from "../layout/geometry";
import { NO_SCENE, type Scene } from "../layout/scene";

const ZOOM_STEP = 1.4;
const PRESENT_LARGER = 1.6;
const SIGN_SCALE = 0.9;
const BUTTONS: Size = { width: 148, height: 56 };
const CLICK_SLOP = 4;

/** The stage's camera and the gestures that move it: drag, wheel, pinch. Until moved by hand it shows everything. */
export class CameraControl {
  view = $state.raw<Camera>({ x: 0, y: 0, scale: 1 });
  moved = $state(false);
  #scene: Scene = NO_SCENE;
  #stage: Size = { width: 0, height: 0 };
  #largest = 1;

  /** Where the zoom buttons are least in the way. */
  corner = $state<Corner>("top-right");

  readonly transform = $derived(`translate(${this.view.x} ${this.view.y}) scale(${this.view.scale})`);

  /** What keeps a sign the same size on the screen however far away the camera is. */
  readonly upright = $derived(SIGN_SCALE / this.view.scale);

  /** A new scene, or a stage of another size: shows all of it, unless the reader looks at a part of the same scene. */
  frame(scene: Scene, stage: Size, present: boolean): void {
    const another = scene.spots !== this.#scene.spots && scene.places.size < this.#scene.places.size;
    this.#scene = scene;
    this.#stage = stage;
    this.#largest = MEASURES[scene.detail].largestScale * (present ? PRESENT_LARGER : 1);
    if (another) this.moved = false;
    if (!this.moved) this.#fit();
  }

  fit = () => {
    this.moved = false;
    this.#fit();
  };
  zoomIn = () => this.#zoom(this.#middle, ZOOM_STEP);
  zoomOut = () => this.#zoom(this.#middle, 1 / ZOOM_STEP);

  /** Brings a node into view; nothing moves if it is. */
  reveal(place: Point): void {
    if (this.moved) this.view = reveal(this.view, place, MEASURES[this.#scene.detail].node, this.#stage);
  }

  /** Attaches the gestures to the stage's element. */
  listen = (element: SVGElement) => {
    const fingers = new Map<number, Point>();
    let travelled = 0;

    const place = (event: MouseEvent): Point => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const down = (event: PointerEvent) => {
      fingers.set(event.pointerId, place(event));
      travelled = 0;
    };
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before || (event.pointerType === "touch" && fingers.size < 2 && !this.moved)) return;
      const now = place(event);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      if (travelled < CLICK_SLOP && !other) return;
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, now);
      this.#move(
        other
          ? pinch(this.view, [before, other], [now, other])
          : pan(this.view, now.x - before.x, now.y - before.y),
      );
    };
    const up = (event: PointerEvent) => fingers.delete(event.pointerId);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      this.#zoom(place(event), wheelFactor(event.deltaY));
    };

    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
    element.addEventListener("wheel", wheel, { passive: false });
  };

  get #middle(): Point {
    return { x: this.#stage.width / 2, y: this.#stage.height / 2 };
  }

  #fit(): void {
    if (this.#stage.width && this.#scene.places.size) {
      this.view = fit(this.#scene.box, this.#stage, this.#largest);
      this.corner = quietCorner(this.#scene, this.view, this.#stage, BUTTONS);
    }
  }

  #zoom(at: Point, factor: number): void {
    this.#move(zoomAt(this.view, at, factor));
  }

  #move(view: Camera): void {
    this.view = view;
    this.moved = true;
  }
}
