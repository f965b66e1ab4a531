/** By how much keys and playing move the clock: a hundredth of what there is, rounded to what people count in. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const STRIDES = [HOUR, 6 * HOUR, DAY, 7 * DAY];

export const strideOf = span => STRIDES.find(it => it >= span / 100) ?? 30 * DAY;

/** How many strides a key moves a slider, forward in the direction of reading; 0 if it is not its to move. */
export function stridesOf(key) {
    const [forward, back] = document.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    return {[forward]: 1, ArrowUp: 1, PageUp: 10, [back]: -1, ArrowDown: -1, PageDown: -10}[key] ?? 0;
}
