import { expect, test } from 'vitest';
import { readAsHoa } from './utterances.ts';

test.each([
  ['ai phụ trách việc cai nghiện tại gia đình', 'cai nghiện tại gia đình'],
  ['nhiệm vụ tuyên truyền giao cho đơn vị nào', 'tuyên truyền'],
  [
    'sở nào lo việc tuyên truyền pháp luật về phòng chống ma túy trong trường học',
    'tuyên truyền pháp luật về phòng chống ma túy trong trường học',
  ],
  ['Sở Y tế được giao nhiệm vụ gì về điều trị methadone', 'điều trị methadone'],
  ['don vi nao phu trach ho tro vay von cho nguoi sau cai', 'ho tro vay von cho nguoi sau cai'],
  ['ai chủ trì dự án 6?', undefined],
  ['xã em phải làm gì', undefined],
])('%s: the work asked about is %s', (text, task) => {
  expect(readAsHoa(text).slots.task).toBe(task);
});
