/** Long numbers keep their first four and last two digits. */
export const maskedNumbers = (text: string): string =>
  text.replace(/\d[\d.\-' ]{8,}\d/g, (number) => {
    const digits = number.replace(/\D/g, "");
    return digits.length < 10 ? number : `${digits.slice(0, 4)}${"•".repeat(digits.length - 4)}`;
  });

/** A date of birth keeps its year: the rest is in the NIK of the same row. */
export const maskedBirth = (text: string): string =>
  text.slice(0, 40).replace(/\d+/g, (number) => (number.length === 4 ? number : "•".repeat(number.length)));
