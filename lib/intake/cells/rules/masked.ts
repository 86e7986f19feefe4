/** Long numbers keep their first four and last two digits. */
export const maskedNumbers = (text: string): string =>
  text.replace(/\d[\d.\-' ]{8,}\d/g, (number) => {
    const digits = number.replace(/\D/g, "");
    return digits.length < 10 ? number : `${digits.slice(0, 4)}${"•".repeat(digits.length - 4)}`;
  });
